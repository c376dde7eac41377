function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** Endings of domains of three letters or more, without those that hardly anybody cites. */
export const topLevel = words(
  'com org net edu gov mil int info biz name pro aero asia cat coop jobs mobi museum post tel travel xxx arpa',
  'app art bank blog business center chat cloud club codes company consulting cool dev digital earth email energy',
  'engineering events expert finance foundation fund fyi global group guide help host hosting institute ink law legal',
  'life link live lol ltd media money network news ngo ninja one ong online page partners photo photos press pub report',
  'review rocks school science security services shop site social software solutions space store studio systems',
  'team tech technology today tools top university video vip watch website wiki work world wtf xyz zone',
  'africa berlin brussels eus gal istanbul london moscow nyc paris quebec scot tokyo wales',
  'example test invalid local localhost onion internal lan',
);

/** What two letters behind a full stop are, where they are no country: the next sentence, or an abbreviation. */
export const notCountries = words('an he if of oh on or ok up we');

/** Countries that are words of English as well: behind a name, `Moscow.in` is rather a sentence that goes on. */
export const wordCountries = words('am as at be by do in is it me my no so to us');

/** Words that go on where a full stop has no space behind it, however they are written. */
export const sentenceWords = words(
  'the they then there these this that those she his her its our your who what when where which while why how',
  'and but not nor yet also for from with into over under after before because although however since until',
  'are was were has had have did does can could may might will would shall should must cannot',
  'all any both each few many more most much some such than too very',
  'likely unlikely probable probably possible possibly perhaps maybe certainly almost roughly',
);

/** Domains of two parts or more that are sometimes written with a capital: `Lenta.Ru`, `EXAMPLE.ORG`. */
export const capitalTopLevel = words('com edu gov org ru ua uk eu cn');

/** Domains of other scripts. */
export const foreignTopLevel = words(
  'рф укр бел срб мкд қаз рус орг ком онлайн сайт москва 中国 中國 公司 网络 香港 台湾 台灣 한국 みんな',
);

/** Endings of the files that analysts name. */
export const fileEndings = words(
  'pdf doc docx docm dot odt ods odp rtf tex xls xlsx xlsm xlsb csv tsv ppt pptx pps txt md markdown rst epub mobi',
  'htm html xhtml php asp aspx jsp cgi css js mjs ts tsx jsx json jsonl ndjson xml xsd yaml yml toml ini cfg conf log',
  'jpg jpeg png gif bmp svg webp tif tiff heic psd ico mp3 mp4 m4a m4v wav ogg flac mov avi mkv webm wmv',
  'zip gz tgz tar bz xz rar iso dmg img jar apk ipa exe dll msi bat cmd ps sh py rb go rs java cpp',
  'eml msg mbox ics vcf kml kmz gpx shp geojson gpkg sql db sqlite mdb parquet ipynb pcap evtx lnk bak tmp dat bin',
  'sig asc pem crt key srt vtt warc',
);
