package cerebellum.notebook;

/** Names and sentences on their way into HTML or SVG. */
final class Html {
    private Html() {}

    /** Text as it must be written so that it is read as it is: {@code a < b} stays that. */
    static String text(Object text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What a terminal shows of HTML: no tags, and the letters that {@link #text} spelled out. */
    static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
