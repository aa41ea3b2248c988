Exercise.answer("1", 32)
    .near(() -> theory.zones().stream().filter(z -> z.tauMs() == 64).findFirst().orElseThrow().simulatedGreatest(), 0,
        "which loss per step is just half a step?");
