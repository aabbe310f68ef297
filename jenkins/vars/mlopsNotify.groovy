import io.github.mlopsactions.Notification

void call(Object args = [:]) {
    new Notification(this).run(args)
}

/** More than named arguments is refused by name; without this Jenkins would ask to approve `invokeMethod`. */
void call(Object args, Object... more) {
    new Notification(this).run(args, more)
}
