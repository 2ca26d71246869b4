package fi.lanka.bench;

import java.util.Arrays;

/** A figure that was taken more than once. */
record Spread(double median, double lowest, double highest) {

    static Spread of(double... taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Of the ratios of each round, so that what struck one round strikes both of its sides. */
    static Spread ofRatios(double[] measured, double[] limit) {
        double[] ratios = new double[measured.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = measured[i] / limit[i];
        }
        return of(ratios);
    }
}
