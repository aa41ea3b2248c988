package cerebellum.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows the notebook kernel: IJava, or its descendant JJava, found by reflection. Without a kernel
 * (a test, a plain JShell) a display becomes a line of text.
 */
final class Kernel {
    private static final String[][] KNOWN = {
        {"io.github.spencerpark.ijava.runtime.Display", "io.github.spencerpark.ijava.runtime.Kernel"},
        {"org.dflib.jjava.runtime.Display", "org.dflib.jjava.JJava"}
    };

    private final Class<?> display;
    private final Object instance;

    private Kernel(Class<?> display, Object instance) {
        this.display = display;
        this.instance = instance;
    }

    /** The kernel this code runs in, or null. */
    static @Nullable Kernel running() {
        for (String[] names : KNOWN) {
            try {
                Object instance =
                        Class.forName(names[1]).getMethod("getKernelInstance").invoke(null);
                if (instance != null) {
                    return new Kernel(Class.forName(names[0]), instance);
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                // not this kernel
            }
        }
        return null;
    }

    /** Shows text of a type such as {@code text/html}; the id is for {@link #update}. */
    String text(String content, String mime) {
        return (String) call(
                display, null, "display", new Class<?>[] {Object.class, String[].class}, content, new String[] {mime});
    }

    /** Replaces what was shown. */
    void update(String id, String content, String mime) {
        call(
                display,
                null,
                "updateDisplay",
                new Class<?>[] {String.class, Object.class, String[].class},
                id,
                content,
                new String[] {mime});
    }

    /**
     * Shows one thing in several types; who reads it takes the richest it trusts.
     *
     * @param data content by type
     * @param metadata by type, such as the size of {@code image/png}
     */
    void show(Map<String, String> data, Map<String, Object> metadata) {
        try {
            Method send = null;
            for (Method method : instance.getClass().getMethods()) {
                if (method.getName().equals("display") && method.getParameterCount() == 1) {
                    send = method;
                }
            }
            if (send == null) {
                throw new IllegalStateException("the kernel has no display(DisplayData)");
            }
            Object bundle = send.getParameterTypes()[0].getConstructor().newInstance();
            Class<?>[] types = {String.class, Object.class};
            data.forEach((mime, content) -> call(bundle.getClass(), bundle, "putData", types, mime, content));
            metadata.forEach((mime, about) -> call(bundle.getClass(), bundle, "putMetaData", types, mime, about));
            send.invoke(instance, bundle);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel refused a picture: " + e, e);
        }
    }

    private static Object call(Class<?> type, @Nullable Object on, String name, Class<?>[] types, Object... arguments) {
        try {
            Object result = type.getMethod(name, types).invoke(on, arguments);
            return result == null ? "" : result;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the kernel refused to display: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel has no " + name, e);
        }
    }
}
