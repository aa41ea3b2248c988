double foundUv = 2 / (4 * Math.PI * .3 * 50) * 1000;
Exercise.answer("1", foundUv).near(() -> 1000 * 2 / (4 * Math.PI * .3 * 50), .05, "");
