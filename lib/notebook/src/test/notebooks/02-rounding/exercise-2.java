Exercise.answer("2", 4 * 1000 / 256.)
    .near(() -> every.row("tau-22-fine", "half-up").golgiFloorPs(), .01, "as many steps as before; how large is a step now?");
