"""The use cases: who (a viewer), what, which events. Only here parts are joined; no arithmetic, SQL or HTML is here."""
