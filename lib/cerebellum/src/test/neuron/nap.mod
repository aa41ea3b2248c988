TITLE Persistent sodium
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX nap
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

PARAMETER {
    gbar = 0 (S/cm2)
    e = 45 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    minf
    mtau (ms)
}

STATE { m }

INITIAL {
    rates(v)
    m = minf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar*m*m*m*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau FROM -150 TO 100 WITH 2500
    a = 200/(1 + exp(-(v - 18)/16))
    b = 25/(1 + exp((v + 58)/8))
    minf = a/(a + b)
    mtau = 1/(a + b)
}
