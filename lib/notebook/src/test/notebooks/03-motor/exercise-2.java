// K^2 / 11 and friction alone; with the load K^2 / 24.5 more
double kSquared = .012 * .012;
double factor = (kSquared / 11 + 2e-6 + kSquared / 24.5) / (kSquared / 11 + 2e-6);
Exercise.answer("2", factor).near(
    () -> 1 + k2 / (m.resistanceOhm() + m.loadOhm()) / (k2 / m.resistanceOhm() + m.viscousNmSPerRad()), .02, "");
