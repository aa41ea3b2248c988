double foundPart = .1536 + .0256;
Exercise.answer("3", foundPart).near(() -> 4 * Math.pow(.4, 3) * .6 + Math.pow(.4, 4), .001, "");
