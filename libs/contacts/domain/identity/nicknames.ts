/** First names and what they are shortened to. Left out: what is short for several (Alex, Chris, Pat, Sam). */
const NAMES = `
  andrew andy, anthony tony, arthur art, barbara barb, benjamin ben benny, charles charlie chuck, cynthia cindy, daniel dan danny,
  david dave, deborah debbie deb, donald don, douglas doug, edward ed eddie, elizabeth liz beth betty, frederick fred freddie,
  geoffrey geoff, gregory greg, james jim jimmy, jeffrey jeff, jennifer jen jenny, john johnny jack, joseph joe,
  katherine kathy kate katie, kenneth ken kenny, lawrence larry, leonard len lenny, margaret maggie peggy meg, matthew matt,
  michael mike mick, nicholas nick, patricia patty, peter pete, philip phillip phil, raymond ray, rebecca becky, richard rick dick,
  robert bob rob bobby, ronald ron, sherry sherri sherrie, stanley stan, stephen steven steve, susan sue, thomas tom tommy, timothy tim,
  victoria vicky, vincent vince, walter walt, william bill will billy,
  friedrich fritz, johannes hannes, sebastian basti, josef sepp, francisco paco, jose pepe, giuseppe beppe`;

const LONG = new Map(
  NAMES.split(',').flatMap((group) => {
    const [long = '', ...short] = group.trim().split(/\s+/);
    return short.map((name): [string, string] => [name, long]);
  }),
);

const FIRST_NAMES = new Set([...LONG].flat());

/** A first name as it is in full, so that Bob and Robert are compared as one; any other as it is. @param name in lower case */
export function inFull(name: string): string {
  return LONG.get(name) ?? name;
}

/** Whether it is one of the first names that are known here, in full or short. @param name in lower case */
export function isFirstName(name: string): boolean {
  return FIRST_NAMES.has(name);
}
