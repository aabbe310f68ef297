package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic

/** Iterators and views of collections that survive a restart within a loop, as Jenkins puts in their place. */
@CompileStatic
class Iteration {
  static final List<Class> CATEGORIES = ([Iteration, Output] as List<Class>) + Continuable.categories

  static class Cursor<E> implements Iterator<E>, Serializable {
    private final List<E> list
    private int at = 0

    Cursor(List<E> list) { this.list = list }

    @Override
    boolean hasNext() { at < list.size() }

    @Override
    E next() {
      if (at >= list.size()) throw new NoSuchElementException()
      list.get(at++)
    }

    @Override
    void remove() { list.remove(--at) }
  }

  static <E> Iterator<E> iterator(List<E> list) { new Cursor<E>(list) }

  static <E> Iterator<E> iterator(Set<E> set) { new Cursor<E>(new ArrayList<E>(set)) }

  static <K, V> Set<Map.Entry<K, V>> entrySet(Map<K, V> map) {
    Set<Map.Entry<K, V>> entries = new LinkedHashSet<Map.Entry<K, V>>()
    for (Map.Entry<K, V> entry : map.entrySet()) {
      entries.add(new AbstractMap.SimpleImmutableEntry<K, V>(entry.key, entry.value))
    }
    entries
  }

  static <K, V> Set<K> keySet(Map<K, V> map) { new LinkedHashSet<K>(map.keySet()) }

  static <K, V> Collection<V> values(Map<K, V> map) { new ArrayList<V>(map.values()) }
}
