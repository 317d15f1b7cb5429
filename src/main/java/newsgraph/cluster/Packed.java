package newsgraph.cluster;

import newsgraph.text.Sketch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as bytes, as they are moved between machines: the records of the comparison hold optional days, which Java's own serialization refuses. Made of
 * records, enums, strings, whole numbers, days, sketches, {@link Optional}s, lists, sets and maps.
 */
final class Packed {

    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private Packed() {
    }

    static byte[] of(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            write(new DataOutputStream(bytes), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try {
            return type.cast(read(new DataInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof String words) {
            out.writeByte('s');
            words(out, words);
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof LocalDate day) {
            out.writeByte('d');
            out.writeLong(day.toEpochDay());
        } else if (value instanceof Enum<?> constant) {
            out.writeByte('c');
            out.writeUTF(constant.getDeclaringClass().getName());
            out.writeByte(constant.ordinal());
        } else if (value instanceof Sketch sketch) {
            out.writeByte('k');
            words(out, sketch.toString());
        } else if (value instanceof Optional<?> optional) {
            out.writeByte(optional.isPresent() ? 'o' : 'n');
            if (optional.isPresent()) {
                write(out, optional.get());
            }
        } else if (value instanceof Collection<?> all) {
            out.writeByte(value instanceof Set ? 'e' : 'l');
            all(out, all);
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('m');
            all(out, map.keySet());
            all(out, map.values());
        } else {
            record(out, (Record) value);
        }
    }

    private static void words(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void all(DataOutputStream out, Collection<?> all) throws IOException {
        out.writeInt(all.size());
        for (Object one : all) {
            write(out, one);
        }
    }

    private static void record(DataOutputStream out, Record value) throws IOException {
        out.writeByte('r');
        out.writeUTF(value.getClass().getName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                write(out, component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot pack " + value.getClass(), e);
            }
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 's' -> words(in);
            case 'i' -> in.readInt();
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case 'c' -> CLASSES.computeIfAbsent(in.readUTF(), Packed::type).getEnumConstants()[in.readUnsignedByte()];
            case 'k' -> Sketch.parse(words(in));
            case 'o' -> Optional.of(read(in));
            case 'n' -> Optional.empty();
            case 'l' -> all(in);
            case 'e' -> new HashSet<>(all(in));
            case 'm' -> map(all(in), all(in));
            case 'r' -> record(in);
            default -> throw new IOException("no packed value begins with " + kind);
        };
    }

    private static String words(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static List<Object> all(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Object> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(read(in));
        }
        return all;
    }

    private static Map<Object, Object> map(List<Object> keys, List<Object> values) {
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    private static Object record(DataInputStream in) throws IOException {
        Class<?> type = CLASSES.computeIfAbsent(in.readUTF(), Packed::type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot unpack " + type, e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + name, e);
        }
    }
}
