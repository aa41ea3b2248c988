/** Spiking populations, their wiring and the engines that step them. ms, mV, pA, nS, pF. */
@NullMarked
package cerebellum.network;

import org.jspecify.annotations.NullMarked;
