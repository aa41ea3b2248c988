package cerebellum.experiment;

/** What can be shown: a picture, or one panel as a picture of its own. */
public sealed interface Drawn permits Picture, Picture.Panel {
    /** All of it. */
    Picture picture();
}
