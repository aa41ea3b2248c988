double foundStep = Krichmar1997.envision(Krichmar1997.Brake.EARLY).breaksAt(BrakedSaccade.of(1.3, true).history());
Exercise.answer("3", foundStep).near(() -> foundStep, .1, "");
