double foundSd = 1 / Math.sqrt(100 + 156.25);
Exercise.answer("2", foundSd).near(() -> 1 / Math.sqrt(1 / (.1 * .1) + 1 / (.08 * .08)), .0005, "");
