/** Points of past interactions are kept as they would count at this moment, so that they need no reckoning as time goes by. */
export const STRENGTH_REFERENCE = new Date('2020-01-01T00:00:00Z');
/** After so many days an interaction counts half. */
export const HALF_LIFE_DAYS = 90;
