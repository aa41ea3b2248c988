TITLE Calcium of the Golgi cell: high threshold, and low threshold with a pool of its own
: Solinas et al. 2007, Front Cell Neurosci 1:2; rates at 23 degrees, written anew from the published equations

NEURON {
    SUFFIX goca
    USEION ca READ cai WRITE ica
    NONSPECIFIC_CURRENT i
    RANGE ghva, glva
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

CONSTANT { FARADAY = 96485.33 (coulomb) }

PARAMETER {
    ghva = 0 (S/cm2)
    glva = 0 (S/cm2)
    depth = 0.2 (micron)
    slope = 12.76 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    ica (mA/cm2)
    cai (mM)
    sinf
    stau (ms)
    uinf
    utau (ms)
    minf
    mtau (ms)
    hinf
    htau (ms)
}

STATE {
    s
    u
    m
    h
    pool (mM)
}

INITIAL {
    rates(v)
    s = sinf
    u = uinf
    m = minf
    h = hinf
    pool = 5e-5
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    ica = ghva*s*s*u*(v - slope*log(2/cai))
    i = glva*m*m*h*(v - slope*log(2/pool))
}

DERIVATIVE states {
    rates(v)
    s' = (sinf - s)/stau
    u' = (uinf - u)/utau
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
    pool' = -(1e4)*i/(2*FARADAY*depth) - (pool - 5e-5)*1.3
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b, q
    TABLE sinf, stau, uinf, utau, minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    q = 3^((23 - 20)/10)
    a = 0.04944*exp((v + 29.06)/15.873)
    b = 0.08298*exp(-(v + 18.66)/25.641)
    sinf = a/(a + b)
    stau = 1/(a + b)/q
    a = 0.0013*exp(-(v + 48)/18.183)
    b = 0.0013*exp((v + 48)/83.33)
    uinf = a/(a + b)
    utau = 1/(a + b)/q
    minf = 1/(1 + exp(-(v + 2 + 50)/7.4))
    mtau = (3 + 1/(exp((v + 2 + 25)/10) + exp(-(v + 2 + 100)/15)))/5^((23 - 24)/10)
    hinf = 1/(1 + exp((v + 2 + 78)/5))
    htau = (85 + 1/(exp((v + 2 + 46)/4) + exp(-(v + 2 + 405)/50)))/3^((23 - 24)/10)
}
