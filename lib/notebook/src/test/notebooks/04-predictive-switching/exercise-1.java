double foundPulse = run(new PredictiveFigure1().with("target_m", .035)).figure().get(0).pulseS();
Exercise.answer("1", foundPulse).near(() -> Barto1995.COMMAND.pulseFor(0, .035), .0005, "");
