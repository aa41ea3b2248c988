TITLE Anomalous rectifier, its slow part
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX hslow
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
    e = -30 (mV)
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
    i = gbar*m*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
}

PROCEDURE rates(v (mV)) {
    TABLE minf, mtau FROM -150 TO 100 WITH 2500
    minf = 1/(1 + exp((v + 82)/7))
    mtau = 36.8
}
