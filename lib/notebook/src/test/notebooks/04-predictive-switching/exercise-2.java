double foundDelay = run(new PredictiveFigure1().with("target_m", .03)).figure().get(0).pulseS() * 1000 - 20;
Exercise.answer("2", foundDelay).near(() -> Barto1995.COMMAND.pulseFor(0, .03) * 1000 - 20, 2, "");
