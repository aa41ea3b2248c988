// K^2 / 12 and friction alone; with the load K^2 / 25.5 more
double kSquared = .0174 * .0174;
double factor = (kSquared / 12 + 2e-6 + kSquared / 25.5) / (kSquared / 12 + 2e-6);
Exercise.answer("2", factor).near(
    () -> 1 + k2 / (m.resistanceOhm() + m.loadOhm()) / (k2 / m.resistanceOhm() + m.viscousNmSPerRad()), .02, "");
