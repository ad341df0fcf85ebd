package dev.peerlab.node.web;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where all the peers that are spoken of lie on the circle, by their addresses. Several event loops may add some. */
final class Contacts {

    private final IdSpace space;
    private final Map<String, Map<String, Object>> all = new TreeMap<>();

    Contacts(IdSpace space) {
        this.space = space;
    }

    /** {@return its name, after taking note of it} */
    synchronized String name(Contact contact) {
        String name = contact.address().toString();
        all.put(name, place(contact));
        return name;
    }

    Map<String, Object> place(Contact contact) {
        return place(contact.id(), space);
    }

    /** {@return an id, and where on the circle it is: from 0 up to 1} */
    static Map<String, Object> place(Id id, IdSpace space) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("id", id.toString());
        place.put("position", new BigInteger(1, id.bytes()).doubleValue() / Math.pow(2, space.bits()));
        return place;
    }

    /** {@return a copy of what was noted} */
    synchronized Map<String, Map<String, Object>> all() {
        return new TreeMap<>(all);
    }
}
