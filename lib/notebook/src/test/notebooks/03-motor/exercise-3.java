// r ltp = f (ltp / 7) r, so f = 7 Hz whatever r is
Exercise.answer("3", 7).near(() -> synapses.ltp() / synapses.ltdPerHz(), .05, "");
