package circumplex.demo.piece;

import java.util.List;

/** The pieces of the demo library, around the plane from the happy ones. */
public final class DemoPieces {
    private DemoPieces() {}

    /** All of them, in the order of the album. */
    public static List<Piece> all() {
        return List.of(
                new SundayMarket(),
                new HolidayBrass(),
                new LiftOff(),
                new RedMist(),
                new Tightrope(),
                new Undertow(),
                new GreyWindow(),
                new WaitingRoom(),
                new StillWater(),
                new Fireside(),
                new CornerTable(),
                new Crossing());
    }
}
