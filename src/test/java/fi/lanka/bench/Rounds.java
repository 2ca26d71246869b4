package fi.lanka.bench;

/** Contestants in turns, each round in the opposite order: whatever else the machine does strikes all of them. */
record Rounds(int count) {

    /** One taking of a figure: how many a second, or how many seconds. */
    @FunctionalInterface
    interface Contestant {
        double once() throws Exception;
    }

    /** @return for each contestant, what it did in each round */
    double[][] between(Contestant... contestants) throws Exception {
        double[][] taken = new double[contestants.length][count];
        for (int round = 0; round < count; round++) {
            for (int turn = 0; turn < contestants.length; turn++) {
                int who = round % 2 == 0 ? turn : contestants.length - 1 - turn;
                taken[who][round] = contestants[who].once();
            }
        }
        return taken;
    }
}
