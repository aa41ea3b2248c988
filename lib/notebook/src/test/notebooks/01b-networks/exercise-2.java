double foundLag = .08;
Exercise.answer("2", foundLag).near(() -> 8 * .01, .001, "");
