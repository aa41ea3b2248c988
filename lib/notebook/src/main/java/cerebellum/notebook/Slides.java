package cerebellum.notebook;

import cerebellum.Names;
import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Drawn;
import cerebellum.experiment.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of which one is seen, chosen by a slider: a knob's values or a film's frames. All were drawn beforehand, on the
 * same axes, so that they need no kernel; where scripts do not run, and on paper, the first choice is seen.
 */
public final class Slides {
    /** Runs once for each picture; takes nothing from anywhere else. The arrow keys move a slider that has the focus. */
    private static final String SCRIPT = String.join(
            "",
            "(function(){document.querySelectorAll('[data-slides=\"%1$s\"]:not([data-ready])').forEach(function(box){",
            "box.setAttribute('data-ready','');var f=%2$s,w=%3$s,film=%4$s,img=box.querySelector('img'),row=document.createElement('div'),",
            "s=document.createElement('input'),o=document.createElement('output'),t=null;row.className='slides-row';",
            "s.type='range';s.min=0;s.max=f.length-1;s.step=1;s.value=%5$d;s.setAttribute('aria-label','%6$s');",
            "s.style.width='min(420px,60%%)';s.style.verticalAlign='middle';o.style.marginLeft='.8em';",
            "function show(){img.src='data:image/png;base64,'+f[s.value];o.textContent=w[s.value];s.setAttribute('aria-valuetext',w[s.value]);}",
            "function stop(){clearInterval(t);t=null;b.textContent='Play';}",
            "var b=document.createElement('button');b.type='button';b.textContent='Play';b.style.marginRight='.8em';",
            "b.onclick=function(){if(t){stop();return;}if(+s.value===f.length-1)s.value=0;b.textContent='Stop';",
            "t=setInterval(function(){if(+s.value>=f.length-1){stop();return;}s.value=+s.value+1;show();},100);};",
            "s.addEventListener('input',function(){if(t)stop();show();});",
            "s.addEventListener('keydown',function(e){e.stopPropagation();});",
            "if(film)row.appendChild(b);row.appendChild(s);row.appendChild(o);box.appendChild(row);show();});})();");

    private final List<byte[]> images;
    private final List<String> words;
    private final List<Picture> pictures;
    private final int start;
    private final String quantity;
    private final boolean film;
    private final int width;

    private Slides(List<Picture> pictures, List<String> words, int start, String quantity, boolean film) {
        List<Page> pages = pictures.stream().map(p -> new Page(p, pictures)).toList();
        images = pages.stream().map(p -> Lab.png(p.image(Page.SHARP))).toList();
        this.pictures = pictures;
        width = pages.get(start).width();
        this.words = words;
        this.start = start;
        this.quantity = quantity;
        this.film = film;
    }

    /** A knob that stands in its middle at first; see {@link #knob(String, double[], double, DoubleFunction, Progress)}. */
    static Slides knob(String name, double[] values, DoubleFunction<? extends Drawn> draw, Progress bar) {
        Require.in("values of \"" + name + "\"", values.length, "", 2, 60);
        return knob(name, values, values[values.length / 2], draw, bar);
    }

    /**
     * Draws what a quantity does, for each of its values, on all cores.
     *
     * @param name the quantity with its unit: {@code delay_ms}, or in words: {@code delay of the senses (ms)}
     * @param values 2 to 60; not modified
     * @param start is seen first and on paper; one more value if it is none of them
     * @param draw knows nothing of the other values
     */
    static Slides knob(String name, double[] values, double start, DoubleFunction<? extends Drawn> draw, Progress bar) {
        Require.in("values of \"" + name + "\"", values.length, "", 2, 60);
        double[] all = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(start))
                .distinct()
                .sorted()
                .toArray();
        int first = Arrays.binarySearch(all, start);
        List<Picture> pictures =
                Parallel.map(all.length, bar, i -> draw.apply(all[i]).picture());
        Require.that(pictures.size() == all.length, "the knob \"%s\" was stopped before it had all its pictures", name);
        int bracket = name.indexOf(" (");
        String quantity = bracket > 0 ? name.substring(0, bracket) : Names.quantity(name);
        String unit = bracket > 0 ? name.substring(bracket + 2).replaceAll("^1?\\)|\\)$", "") : Names.unit(name);
        List<String> words = Arrays.stream(all)
                .mapToObj(v -> (quantity + " = " + Tables.number(v) + " " + Names.printed(unit)).strip())
                .toList();
        return new Slides(pictures, words, first, quantity, false);
    }

    /**
     * Draws a chart for each of some numbers of rows: they run one after the other when "Play" is pressed.
     *
     * @param rows the greatest number of rows, at least {@code frames}
     * @param frames how many pictures
     * @param draw draws the first so many rows, from 2 on
     */
    static Slides film(int rows, int frames, IntFunction<? extends Drawn> draw) {
        Require.in("frames", frames, "", 2, 60);
        Require.in("rows of a film", rows, "", frames, 1_000_000);
        List<Picture> pictures = Parallel.map(
                frames,
                Progress.quiet(),
                k -> draw.apply(Math.max(2, (int) ((long) rows * (k + 1) / frames)))
                        .picture());
        List<String> words = IntStream.rangeClosed(1, frames)
                .mapToObj(k -> Text.of("%d / %d", k, frames))
                .toList();
        return new Slides(pictures, words, frames - 1, "frame", true);
    }

    /** The picture that is seen first. */
    byte[] still() {
        return images.get(start);
    }

    int width() {
        return width;
    }

    /** What is seen first, in words. */
    String alt() {
        String title = pictures.get(start).title();
        return film ? title : title + ", " + words.get(start);
    }

    /** What every picture shows; of a film the last one. */
    String words() {
        return IntStream.range(0, pictures.size())
                .filter(i -> !film || i == start)
                .mapToObj(i -> (film ? "" : words.get(i) + "\n") + ChartWords.of(pictures.get(i)))
                .collect(Collectors.joining("\n"));
    }

    /** The pictures with their slider as HTML. */
    String html() {
        CRC32 sum = new CRC32();
        images.forEach(sum::update);
        words.forEach(w -> sum.update(w.getBytes(StandardCharsets.UTF_8)));
        String id = Long.toHexString(sum.getValue());
        String frames = images.stream().map(i -> "'" + base64(i) + "'").collect(Collectors.joining(",", "[", "]"));
        String names = words.stream().map(w -> "'" + script(w) + "'").collect(Collectors.joining(",", "[", "]"));
        return Text.of(
                        "<div data-slides=\"%s\"><img alt=\"%s\" width=\"%d\" src=\"data:image/png;base64,%s\"></div>",
                        id, Html.text(alt()), width, base64(still()))
                + "<script>" + Text.of(SCRIPT, id, frames, names, film, start, script(quantity)) + "</script>";
    }

    private static String base64(byte @Nullable [] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String script(String words) {
        return Html.text(words).replace("&#39;", "\\'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
