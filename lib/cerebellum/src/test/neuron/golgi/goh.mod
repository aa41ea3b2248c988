TITLE The two h currents of the Golgi cell, each with a fast part and a slow one
: Solinas et al. 2007, Front Cell Neurosci 1:2; written anew from the published equations

NEURON {
    SUFFIX goh
    NONSPECIFIC_CURRENT i
    RANGE gh1, gh2
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
}

PARAMETER {
    gh1 = 0 (S/cm2)
    gh2 = 0 (S/cm2)
    e = -20 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    finf
    ftau (ms)
    sinf
    stau (ms)
    ginf
    gtau (ms)
    tinf
    ttau (ms)
}

STATE { f s g w }

INITIAL {
    rates(v)
    f = finf
    s = sinf
    g = ginf
    w = tinf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = (gh1*(f + s) + gh2*(g + w))*(v - e)
}

DERIVATIVE states {
    rates(v)
    f' = (finf - f)/ftau
    s' = (sinf - s)/stau
    g' = (ginf - g)/gtau
    w' = (tinf - w)/ttau
}

PROCEDURE rates(v (mV)) {
    LOCAL all, part
    TABLE finf, ftau, sinf, stau, ginf, gtau, tinf, ttau FROM -150 TO 100 WITH 2500
    all = 1/(1 + exp(0.11305*(v + 72.49)))
    part = 0.002096*v + 0.97596
    finf = part*all
    sinf = (1 - part)*all
    ftau = 10^(0.01371*v + 3.368)
    stau = 10^(0.01451*v + 4.056)
    all = 1/(1 + exp(0.1661*(v + 81.95)))
    part = -0.0227*v - 1.4694
    if (part > 1) { part = 1 }
    if (part < 0) { part = 0 }
    ginf = part*all
    tinf = (1 - part)*all
    gtau = 10^(0.0269*v + 5.6111)
    ttau = 10^(0.0152*v + 5.2944)
}
