double foundPart = 1. / 41;
Exercise.answer("1", foundPart).near(() -> 1. / 41, .001, "");
