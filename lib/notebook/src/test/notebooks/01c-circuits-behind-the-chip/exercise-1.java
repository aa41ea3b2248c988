double foundCells = new PinzonMoralesHirata2015().needed(true, new Seed(1)).greatest();
Exercise.answer("1", foundCells).near(() -> new PinzonMoralesHirata2015().needed(true, new Seed(1)).greatest(), .5, "");
