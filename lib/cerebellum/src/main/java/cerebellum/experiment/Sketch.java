package cerebellum.experiment;

/** What can be drawn, as data: axes with what is on them, or boxes and arrows. */
public sealed interface Sketch permits Picture, Scheme {
    /** Says what is seen. */
    String title();
}
