double escaped = Math.pow(1385. / 1485, 10); // in none of ten patterns
double foundSum = 100 * (escaped + .5 * (1 - escaped));
Exercise.answer("3", foundSum).near(() -> 100 * (1 - .5 * (1 - Math.pow(1 - 100. / 1485, 10))), .5, "");
