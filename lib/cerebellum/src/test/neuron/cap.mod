TITLE P-type calcium
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX cap
    USEION ca READ cai WRITE ica
    RANGE gbar
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

PARAMETER {
    gbar = 0 (S/cm2)
}

ASSIGNED {
    v (mV)
    ica (mA/cm2)
    cai (mM)
    minf
    mtau (ms)
    hinf
    htau (ms)
}

STATE { m h }

INITIAL {
    rates(v)
    m = minf
    h = hinf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    ica = gbar*m*h*(v - 13.363*log(2.4/cai))
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    a = 8.5/(1 + exp(-(v - 8)/12.5))
    b = 35/(1 + exp((v + 74)/14.5))
    minf = a/(a + b)
    mtau = 1/(a + b)
    a = 0.0015/(1 + exp((v + 29)/8))
    b = 0.0055/(1 + exp(-(v + 23)/8))
    hinf = a/(a + b)
    htau = 1/(a + b)
}
