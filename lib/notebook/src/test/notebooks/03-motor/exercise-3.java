// r ltp = f (ltp / 6.2) r, so f = 6.2 Hz whatever r is
Exercise.answer("3", 6.2).near(() -> synapses.ltp() / synapses.ltdPerHz(), .05, "");
