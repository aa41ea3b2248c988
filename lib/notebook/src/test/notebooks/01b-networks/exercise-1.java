double foundLag = .08;
Exercise.answer("1", foundLag).near(() -> 8 * .01, .001, "");
