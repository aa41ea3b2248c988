double foundMv = 2 * (Math.log(Math.log(10)) - Math.log(.5)); // 1 - e^(-lambda) = .9
Exercise.answer("3", foundMv).near(() -> 2 * Math.log(-Math.log(1 - .9) / .5), .02, "");
