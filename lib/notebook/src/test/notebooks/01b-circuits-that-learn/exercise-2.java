var loaded = new GarridoArm(6, true).learn();
double foundLeft = loaded.lastError() / loaded.firstError();
Exercise.answer("2", foundLeft).near(() -> loaded.lastError() / loaded.firstError(), .005, "");
