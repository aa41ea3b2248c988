TITLE Potassium of the Golgi cell opened by voltage: delayed, muscarinic, A-type
: Solinas et al. 2007, Front Cell Neurosci 1:2; rates at 23 degrees, written anew from the published equations

NEURON {
    SUFFIX gokv
    NONSPECIFIC_CURRENT i
    RANGE gkv, gkm, gka
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
}

PARAMETER {
    gkv = 0 (S/cm2)
    gkm = 0 (S/cm2)
    gka = 0 (S/cm2)
    e = -84.69 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    ninf
    ntau (ms)
    qinf
    qtau (ms)
    ainf
    atau (ms)
    binf
    btau (ms)
}

STATE { n q a b }

INITIAL {
    rates(v)
    n = ninf
    q = qinf
    a = ainf
    b = binf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = (gkv*n*n*n*n + gkm*q + gka*a*a*a*b)*(v - e)
}

DERIVATIVE states {
    rates(v)
    n' = (ninf - n)/ntau
    q' = (qinf - q)/qtau
    a' = (ainf - a)/atau
    b' = (binf - b)/btau
}

PROCEDURE rates(v (mV)) {
    LOCAL x, y, w
    TABLE ninf, ntau, qinf, qtau, ainf, atau, binf, btau FROM -150 TO 100 WITH 2500
    x = (v + 26)/10
    if (fabs(x) < 1e-6) {
        x = 0.1*(1 + x/2)
    } else {
        x = 0.1*x/(1 - exp(-x))
    }
    y = 0.125*exp(-(v + 36)/80)
    ninf = x/(x + y)
    ntau = 1/(x + y)/3^((23 - 6.3)/10)
    qinf = 1/(1 + exp(-(v + 35)/6))
    qtau = 1/(0.0033*exp((v + 30)/40) + 0.0033*exp(-(v + 30)/20))/3^((23 - 22)/10)
    w = 3^((23 - 25.5)/10)
    ainf = 1/(1 + exp(-(v + 38)/17))
    atau = 1/(0.8147/(1 + exp(-(v + 9.172)/23.327)) + 0.1655*exp(-(v + 18.279)/19.472))/w
    binf = 1/(1 + exp((v + 78.8)/8.4))
    btau = 1/(0.0368/(1 + exp((v + 111.332)/12.843)) + 0.0345/(1 + exp(-(v + 49.954)/8.901)))/w
}
