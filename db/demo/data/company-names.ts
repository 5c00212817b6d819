export type NameRegion = "west" | "nordic" | "iberia" | "china" | "japan" | "gulf" | "india";

type NameParts = {
  /** Display text, with `|` and an ASCII spelling for the id where the text is not ASCII. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly joint: string;
};

/** Invented companies: a first part, never used twice, and what they do. */
export const COMPANY_NAMES: Readonly<Record<NameRegion, NameParts>> = {
  west: {
    joint: " ",
    first: words(
      `Alderbrook Ashcombe Barrowgate Beechmere Birchlow Blackthorn Bluefen Brackwater Bramblewick
       Briarholt Brookhaven Burnmoor Calderfield Cedarmoor Chalkdown Cinderford Clearmere
       Cloverdeep Coldharbour Coppergate Cresthollow Crowmarsh Dovecote Driftwood Dunmere Eastmoor
       Elderfield Emberley Fairwater Farrowdale Fernleigh Flintshaw Gablethorpe Glenmarrow
       Goldcrest Graymoor Greywether Halewood Harbourne Hartsmere Hawkridge Hazelwick Heathercote
       Hollowbrook Ironbridge Ivywell Jackdaw Kelderwood Kingsmere Knapweed Lambsford Lanternhill
       Larchmont Linden-Vale Longacre Lowmere Maplehurst Marrowby Meadowlark Millrace Mistlethorn
       Moorcroft Mossgate Netherby Nightjar Northgale Oakhanger Orchardleigh Otterburn
       Oxbow Peatmoor Pinecrest Plumtree Quarrystone Quickthorn Reedmace Ridgeway
       Rookwood Rowanmere Rushbrook Sandpiper Sedgewick Shalecliff Silverbeck Slatebrook
       Snowdrop Sparrowhill Springmere Stonecrop Sundew Swiftbrook Tamarack Teasel
       Thistledown Thornbury Tidebrook Tollgate Underhill Valewood Wagtail Weatherby
       Westering Whinfell Whitebeam Wildmere Willowherb Winterbourne Woodruff Wrenfield
       Yarrow Yewdale`,
    ),
    second: words(
      `Analytics Archives Bakeries Bicycles Biologics Books Ceramics Clinics Diagnostics Dental Energy
       Engineering Films Foods Freight Games Gardens Instruments Insurance Joinery Learning Letterpress
       Lighting Logistics Maps Marine Media Motors Museums Optics Outdoors Payments Pharmacy Photonics
       Press Property Records Research Robotics Schools Software Sound Studios Surveys Systems Textiles
       Theatre Tools Travel Veterinary Weather`,
    ),
  },
  nordic: {
    joint: " ",
    first: words(
      `Fjordlys Granskog Havsten|havsten Isbrek Klippe Lyngby-Mose Månefall|manefall Nordlund Ormberg
       Rimfrost Skarven Snøhvit|snohvit Solbakk Tindvik Ulvsund Vesterhav Østlund|ostlund Ålgard|algard`,
    ),
    second: words("Design Energi Fisk Hydro Kartverk Medier Mekanik Papir Robotik Tekstil Ur Vind"),
  },
  iberia: {
    joint: " ",
    first: words(
      `Alborada Azahar Brezal Caracola Encinar Espiga Golondrina Jacaranda Lavanda Marisma Mirlo
       Nogueira Olmeda Peñalba|penalba Quebrada Ribeira Salitre Trébol|trebol Verdemar Zarzal`,
    ),
    second: words(
      `Alimentos Cerámica|ceramica Datos Editorial Energía|energia Farmacia Imprenta Logística|logistica
       Marítima|maritima Óptica|optica Robótica|robotica Textil Vinos`,
    ),
  },
  china: {
    joint: "",
    first: words(
      `云杉|yunshan 星湖|xinghu 松涛|songtao 明溪|mingxi 远帆|yuanfan 竹里|zhuli 晨屿|chenyu 海棠|haitang
       白鹭|bailu 长汀|changting 丹枫|danfeng 江岚|jianglan 南屏|nanping 青禾|qinghe 石榴|shiliu 望舒|wangshu
       雪松|xuesong 银杏|yinxing`,
    ),
    second: words(
      `物流|wuliu 医疗|yiliao 教育|jiaoyu 能源|nengyuan 食品|shipin 测绘|cehui 影视|yingshi 机器人|jiqiren
       软件|ruanjian 光电|guangdian`,
    ),
  },
  japan: {
    joint: " ",
    first: words(
      `Akebono Amagumo Fujinami Hanabusa Iwashimizu Kazehaya Komorebi Minazuki Nagareyama Otowa
       Sazanami Shinonome Tsukimori Yamabuki`,
    ),
    second: words("Denki Insatsu Kagaku Kikai Seisakusho Shoten Sokki Unyu Yakuhin"),
  },
  gulf: {
    joint: " ",
    first: words("Barqan Dalma Failaka Jebel-Nur Marjan Nakhla Qasr-Bahr Sadaf Wadi-Lulu Zaytoun"),
    second: words("Contracting Foods Holding Instruments Logistics Marine Media Retail Trading"),
  },
  india: {
    joint: " ",
    first: words(
      `Amrapali Banyanroot Chandrika Devgarh Godhuli Himavat Kasturi Lotusgate Malhar Neelgiri-Vale
       Peepal Rangoli Saptarishi Tamralipi Udaygiri Vasundhara`,
    ),
    second: words(
      "Analytics Diagnostics Energy Foods Learning Logistics Motors Pharma Software Textiles",
    ),
  },
};

function words(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace("-", " "));
}
