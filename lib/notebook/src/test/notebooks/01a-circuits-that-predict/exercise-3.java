double foundVariation = .1 * Math.sqrt(100. / 2500);
Exercise.answer("3", foundVariation).near(() -> .1 / 5, .0005, "");
