package fi.lanka.publication;

import fi.lanka.report.published.ApprovedReports;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What residents see, in memory: every public address with its bytes. Dressed before the first request is let in and after
 * each approval, so that a reader never waits for the database, nor for its return.
 */
@Component
public class ShopWindow implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ShopWindow.class);

    private final EditionStore store;
    private final Stylesheet stylesheet;
    private final ShelfPages pages;
    private final ApprovedReports reports;
    private final HouseClock clock;

    private List<Edition> editions = List.of();
    private Map<String, Asset> assets = Map.of();
    private AsItStands now = new AsItStands(Name.finnish(""), Map.of());
    private volatile Shelf shelf = Shelf.EMPTY;

    ShopWindow(EditionStore store, Stylesheet stylesheet, ShelfPages pages, ApprovedReports reports, HouseClock clock) {
        this.store = store;
        this.stylesheet = stylesheet;
        this.pages = pages;
        this.reports = reports;
        this.clock = clock;
    }

    /** What stands at the address today. */
    public Optional<Served> at(String address, Spoken spoken) {
        return shelf.at(address, spoken, clock.today());
    }

    /** The page that says that there is nothing at the address. */
    public Served missing(Spoken spoken) {
        return shelf.missing(spoken);
    }

    @Override
    public void afterSingletonsInstantiated() {
        dress();
    }

    /** Reads everything anew. */
    synchronized void dress() {
        editions = store.editions();
        assets = byAddress(store.assets());
        now = new AsItStands(reports.municipality(), reports.decisions());
        arrange();
        log.info("The shop window shows {} editions", editions.size());
    }

    /** One more edition. It has been committed: a failure here may hide it until the next start but undoes nothing. */
    synchronized void add(Edition edition, Stylesheet.Look look, AsItStands then) {
        try {
            now = then;
            List<Edition> more = new ArrayList<>(editions);
            more.add(edition);
            editions = List.copyOf(more);
            Map<String, Asset> dressed = new LinkedHashMap<>(assets);
            dressed.putAll(byAddress(look.all()));
            assets = dressed;
            arrange();
        } catch (RuntimeException failure) {
            log.error("Edition {} is published but not shown before the next start", edition.id(), failure);
        }
    }

    /** The same editions, with other things told around them. That has been committed: a failure here undoes nothing. */
    synchronized void tell(AsItStands then) {
        try {
            now = then;
            arrange();
        } catch (RuntimeException failure) {
            log.error("What has been put right is not shown before the next start", failure);
        }
    }

    private void arrange() {
        Stylesheet.Look today = stylesheet.today();
        Map<String, Asset> worn = new LinkedHashMap<>(assets);
        worn.putAll(byAddress(today.all()));
        shelf = pages.arrange(editions, worn.values(), today.sheet(), now);
    }

    private static Map<String, Asset> byAddress(List<Asset> assets) {
        Map<String, Asset> byAddress = new LinkedHashMap<>();
        assets.forEach(asset -> byAddress.put(asset.address(), asset));
        return byAddress;
    }
}
