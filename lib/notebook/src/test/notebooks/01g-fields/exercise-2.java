double foundFactor = 3 * 3;
Exercise.answer("2", foundFactor).near(() -> 9, .01, "");
