double foundActivity = new Marr1969(400, 2).activity();
Exercise.answer("2", foundActivity).near(() -> new Marr1969(400, 2).activity(), .005, "");
