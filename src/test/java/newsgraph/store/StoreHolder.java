package newsgraph.store;

import java.nio.file.Path;

/** Another process that holds a store open until it is stopped. */
final class StoreHolder {

    private StoreHolder() {
    }

    public static void main(String[] args) throws InterruptedException {
        try (Store store = Store.open(Path.of(args[0]))) {
            System.out.println("ready");
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
