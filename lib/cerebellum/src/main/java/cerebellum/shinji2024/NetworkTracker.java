package cerebellum.shinji2024;

import cerebellum.control.Tracker;
import cerebellum.network.Engine;

/** A tracker with a spiking network in it. */
public interface NetworkTracker extends Tracker {
    /** The network it runs, for recording. */
    Engine engine();
}
