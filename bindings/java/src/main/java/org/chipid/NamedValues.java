package org.chipid;

import com.sun.jna.Pointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Reaper;
import org.chipid.internal.SizeT;

/** Names and their values, in a fixed order. */
public abstract class NamedValues {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final String json;

  NamedValues(ToIntFunction<Pointer> parse) {
    Handle fields = Calls.handle(parse);
    Reaper.Owner owner = Reaper.watch(fields);
    try {
      copy(fields);
      json = Calls.text(out -> Capi.chipid_fields_json(fields, out));
    } finally {
      owner.free();
    }
  }

  private void copy(Handle fields) {
    long count = Capi.chipid_fields_count(fields).longValue();
    for (long i = 0; i < count; i++) {
      SizeT index = new SizeT(i);
      Calls.struct(Layouts.PAIR, out -> Capi.chipid_fields_at(fields, index, out), pair -> values.put(pair.text(), pair.text()));
    }
  }

  /**
   * The value of a name.
   *
   * @param name as the names of {@link #asMap}
   * @return nothing where there is none
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * All of them.
   *
   * @return in their order
   */
  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * All of them as JSON.
   *
   * @return one object of strings
   */
  public String json() {
    return json;
  }

  final String value(String name) {
    return values.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
