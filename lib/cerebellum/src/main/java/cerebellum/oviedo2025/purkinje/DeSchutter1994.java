package cerebellum.oviedo2025.purkinje;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.purkinje.DeSchutterBower1994.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * [18] Experiments that only a model allows, on the cell of [16] and [17]: the same parallel fibres at once at one site
 * of the dendrite and then at another, with its channels and without.
 *
 * <p>Differs: the paper's text could not be read; the experiment is that of De Schutter and Bower 1994 (PNAS 91:4736),
 * of which the abstract was. There the cell is in the background of a living animal, here at rest.
 *
 * @param fibres how many parallel fibres end at a site
 */
@Entry(value = "de-schutter-1994", chance = false)
@Claims("""
        lossPercent | farthest sites under nearest, passive | 60 to 85 | read, in the manner of | 76 % smaller from afar without channels | 24 sites, one piece of twig each
        cvRatio | CV over sites, active / passive | 0 to .75 | ours | channels make sites alike | at rest, not in vivo
        distalGain | farthest sites, active / passive | >= 1.5 | ours | channels amplify what comes from afar | the same
        gainGrows | that gain at 100 fibres / at 20 | >= 1 | ours | 100 fibres are amplified more than 20 | it is greatest near 50""")
public record DeSchutter1994(
        @About(value = "parallel fibres at a site", low = 1, high = 400)
        int fibres) implements ModelEntry {
    /** 100 fibres. */
    public DeSchutter1994() {
        this(100);
    }

    /** Checks the number. */
    public DeSchutter1994 {
        Ranges.check(DeSchutter1994.class, fibres);
    }

    /**
     * A site and the soma's answers.
     *
     * @param distance 1 to 8: pieces of dendrite from the main dendrite
     */
    public record Site(String name, int distance, double activeMv, double passiveMv) {}

    /** Every site: on three trunks, two pieces and four rows. */
    public List<Site> sites() {
        return sites(new Volleys(Block.SODIUM::apply), new Volleys(Block.ALL::apply), fibres);
    }

    private static List<Site> sites(Volleys active, Volleys passive, int fibres) {
        List<Site> sites = new ArrayList<>();
        for (int trunk = 1; trunk <= 3; trunk++) {
            for (int piece = 1; piece <= 2; piece++) {
                for (int row = 1; row <= 4; row++) {
                    String name = "twigs" + trunk + ".1." + piece + ".1." + row;
                    sites.add(new Site(name, piece + row, answer(active, name, fibres), answer(passive, name, fibres)));
                }
            }
        }
        return sites;
    }

    private static double answer(Volleys cell, String site, int fibres) {
        double[] volley = cell.none();
        volley[cell.place(site)] = fibres;
        return cell.ask(new double[][] {volley}, 1, 40, false).peakMv();
    }

    /** What is checked. */
    record Measured(double lossPercent, double cvRatio, double distalGain, double gainGrows) {}

    private static double gain(List<Site> sites) {
        return mean(sites, 6, Site::activeMv) / mean(sites, 6, Site::passiveMv);
    }

    private static double mean(List<Site> sites, int distance, ToDoubleFunction<Site> answer) {
        return Spread.mean(sites.stream().filter(s -> s.distance == distance), answer);
    }

    @Override
    public Measured measure(Seed seed) {
        Volleys active = new Volleys(Block.SODIUM::apply);
        Volleys passive = new Volleys(Block.ALL::apply);
        List<Site> sites = sites(active, passive, fibres);
        Spread all = Spread.of(sites.stream().mapToDouble(Site::activeMv));
        Spread bare = Spread.of(sites.stream().mapToDouble(Site::passiveMv));
        return new Measured(
                100 * (1 - mean(sites, 6, Site::passiveMv) / mean(sites, 2, Site::passiveMv)),
                all.sd() / all.mean() / (bare.sd() / bare.mean()),
                gain(sites),
                gain(sites) / gain(sites(active, passive, 20)));
    }

    @Override
    public Picture picture() {
        List<Site> sites = sites();
        return Picture.of(
                "The farther the site, the less the soma hears; channels make the far sites louder",
                Panel.of("pieces of dendrite from the main one", "peak in the soma (mV)")
                        .dots("with channels", sites, Site::distance, Site::activeMv)
                        .dots("leak alone", sites, Site::distance, Site::passiveMv));
    }
}
