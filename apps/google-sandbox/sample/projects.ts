import { personByEmail, type Person } from './cast.js';

/** A job of the studio: who is on it, and the things that its mail talks about. */
export interface Project {
  name: string;
  code: string;
  /** The user's label for its mail, if it has one. */
  label: string | undefined;
  people: readonly Person[];
  items: readonly string[];
  rooms: readonly string[];
  /** Months before the anchor at which the project starts and ends. */
  from: number;
  to: number;
}

/** What is no project: tax, printing, friends. */
const OFFICE = '2400';

function project(
  code: string,
  name: string,
  from: number,
  to: number,
  emails: string[],
  items: string[],
  rooms: string[],
): Project {
  return {
    code,
    name,
    label: code === OFFICE ? undefined : `Projects/${name}`,
    people: emails.map(personByEmail),
    items,
    rooms,
    from,
    to,
  };
}

export const PROJECTS: readonly Project[] = [
  project(
    '2431',
    'Harbour House',
    18,
    0,
    [
      'charlotte.duval@meridian-hotels.example',
      'anders.nystrom@meridian-hotels.example',
      'priya.raman@meridian-hotels.example',
      'gregor.falk@meridian-hotels.example',
      'beatriz.coelho@meridian-hotels.example',
      'jakob@lumen-licht.example',
      'b.havel@havel-bau.example',
      'k.brandt@havel-bau.example',
      'elodie@ateliers-roussel.example',
      'camille@ateliers-roussel.example',
      'sigrid.haugen@fjordglass.example',
    ],
    [
      'the lobby bar',
      'the corridor carpet',
      'the reception desk',
      'the bedside lights',
      'the terrace glazing',
      'the bathroom mirrors',
    ],
    ['lobby', 'room 214', 'the breakfast room', 'the roof terrace'],
  ),
  project(
    '2502',
    'Krume Nordufer',
    15,
    2,
    [
      'lena@krume.example',
      'tom@krume.example',
      'yusra@krume.example',
      'finn@krume.example',
      'o.demir@havel-bau.example',
      'm.novak@havel-bau.example',
      'mina@lumen-licht.example',
      'monika.schuetze@nordufer.example',
      'hugo@ateliers-roussel.example',
    ],
    ['the counter', 'the oven extraction', 'the bread wall', 'the window bench', 'the floor tiles', 'the shop sign'],
    ['the shop', 'the bakehouse', 'the cold store'],
  ),
  project(
    '2507',
    'Kita Lindenweg',
    13,
    0,
    [
      'heike.ostermann@nordufer.example',
      'monika.schuetze@nordufer.example',
      'dieter.kamp@nordufer.example',
      'zander@tragwerk-ost.example',
      'wojcik@tragwerk-ost.example',
      'lohse@tragwerk-ost.example',
      'boateng@tragwerk-ost.example',
      'krause@tragwerk-ost.example',
      's.teichert@havel-bau.example',
      'k.brandt@havel-bau.example',
    ],
    [
      'the roof structure',
      'the acoustic ceiling',
      'the second escape route',
      'the cloakroom',
      'the garden wall',
      'the timber stair',
    ],
    ['group room 3', 'the hall', 'the garden side'],
  ),
  project(
    '2511',
    'Heron Reading Room',
    11,
    0,
    [
      'ewhitfield@blueheron.example',
      'mbell@blueheron.example',
      'gokonkwo@blueheron.example',
      'dreyes@blueheron.example',
      'smarchetti@blueheron.example',
      'claas@lumen-licht.example',
      'jakob@lumen-licht.example',
      'elodie@ateliers-roussel.example',
      'benoit@ateliers-roussel.example',
      'lars.boe@fjordglass.example',
      'oystein.dahl@fjordglass.example',
    ],
    [
      'the display cases',
      'the reading tables',
      'the oak shelving',
      'the glass partition',
      'the light levels',
      'the crate list',
    ],
    ['the reading room', 'the east gallery', 'the vault'],
  ),
  project(
    '2604',
    'Speicher 9',
    7,
    0,
    [
      'opembroke@saltmarsh.example',
      'hlowe@saltmarsh.example',
      'dchaudhary@saltmarsh.example',
      'gstone@saltmarsh.example',
      'rainsley@saltmarsh.example',
      'dieter.kamp@nordufer.example',
      'zander@tragwerk-ost.example',
      'b.havel@havel-bau.example',
      'sigrid.haugen@fjordglass.example',
      'marit.solberg@fjordglass.example',
    ],
    [
      'the façade survey',
      'the area schedule',
      'the feasibility study',
      'the courtyard scheme',
      'the listed windows',
      'the cost plan',
    ],
    ['the courtyard', 'the attic', 'the ground floor'],
  ),
  project(
    '2509',
    'Andersen House',
    12,
    3,
    [
      'wiebke.andersen@postfach.example',
      'ole.andersen@postfach.example',
      'o.demir@havel-bau.example',
      'hugo@ateliers-roussel.example',
      'wojcik@tragwerk-ost.example',
    ],
    ['the kitchen island', 'the window seat', 'the loft ladder', 'the wardrobe', 'the garden door'],
    ['the kitchen', 'the loft', 'the hall'],
  ),
  project(
    OFFICE,
    'Studio',
    18,
    0,
    [
      'inga.hansen@kontor-hansen.example',
      'volker.jahn@kontor-hansen.example',
      'petra.lindner@kontor-hansen.example',
      'nele@raster-print.example',
      'samir@raster-print.example',
      'gundula@raster-print.example',
      'office@lumen-licht.example',
      'matteo.conti@postfach.example',
      'hannah.yoo@postfach.example',
      'ruth.feldmann@postfach.example',
    ],
    ['the portfolio', 'the plotter contract', 'the annual accounts', 'the large-format prints', 'the open evening'],
    ['the studio', 'the meeting room'],
  ),
];
