package fi.lanka.strategy.web;

import fi.lanka.shared.Typed;
import fi.lanka.strategy.StrategyView;
import org.jspecify.annotations.Nullable;

/** What a strategy is called, its vision where it is begun, and where its wordings are from; as typed. */
record StrategyForm(
        @Nullable String name,
        @Nullable String vision,
        @Nullable String source,
        @Nullable String version) {

    static StrategyForm empty() {
        return new StrategyForm("", "", "", "");
    }

    static StrategyForm of(StrategyView strategy) {
        return new StrategyForm(strategy.name(), "", strategy.source(), String.valueOf(strategy.version()));
    }

    String nameTyped() {
        return Typed.line(name);
    }

    String visionTyped() {
        return Typed.line(vision);
    }

    String sourceTyped() {
        return Typed.line(source);
    }

    long seen() {
        return Typed.version(version);
    }
}
