# Palabras de testigo en español. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

title-counts = Homicidios registrados y despliegues militares, { $p }
title-events = Muertes en eventos registrados y despliegues militares, { $p }
title-civilians = Muertes en ataques registrados contra civiles, { $p }
embed-events = Eventos con muertes registrados en { $a }, { $p }
title-sesnsp = Víctimas de homicidio doloso, { $p }
title-feminicide = Víctimas de feminicidio, { $p }
title-women = Mujeres víctimas de homicidio doloso o feminicidio, { $p }
title-both = Víctimas de homicidio doloso o feminicidio, { $p }
title-press = Periodistas asesinadas y asesinados, { $p }
title-media = Trabajadoras y trabajadores de medios asesinados, { $p }
title-nocounts = Despliegues militares en { $a }, { $p }
dek-counts =
    { $count ->
        [1] En { $p } se registró **{ $n } homicidio** en { $a }: { $r } por cada 100 mil habitantes al año.
       *[other] En { $p } se registraron **{ $n } homicidios** en { $a }: { $r } por cada 100 mil habitantes al año.
    }
dek-counts-plain =
    { $count ->
        [1] En { $p } se registró **{ $n } homicidio** en { $a }.
       *[other] En { $p } se registraron **{ $n } homicidios** en { $a }.
    }
dek-counts-unknown =
    { $count ->
        [1] En { $p } se contaron **0** en { $a } donde la fuente tiene datos; faltan meses de { $n } área. Lo que ocurrió allí no se sabe.
       *[other] En { $p } se contaron **0** en { $a } donde la fuente tiene datos; faltan meses de { $n } áreas. Lo que ocurrió allí no se sabe.
    }
dek-events = UCDP documentó **{ $k } muertes** (entre { $l } y { $h }) en { $n } eventos en { $a }, { $p }. No son todas las muertes.
dek-civilians =
    { $count ->
        [1] UCDP documentó **{ $k } muertes** (entre { $l } y { $h }) en { $n } ataque contra civiles en { $a }, { $p }. No son todas las muertes.
       *[other] UCDP documentó **{ $k } muertes** (entre { $l } y { $h }) en { $n } ataques contra civiles en { $a }, { $p }. No son todas las muertes.
    }
dek-sesnsp =
    { $count ->
        [1] Las fiscalías registraron **{ $n } víctima** en { $a }, { $p }: { $r }.
       *[other] Las fiscalías registraron **{ $n } víctimas** en { $a }, { $p }: { $r }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] Las fiscalías registraron **{ $n } víctima** en { $a }, { $p }.
       *[other] Las fiscalías registraron **{ $n } víctimas** en { $a }, { $p }.
    }
dek-press =
    { $count ->
        [1] CPJ registró **{ $n } persona** con motivo confirmado en { $a }, { $p }; { $k } más con motivo no confirmado, que no se suman.
       *[other] CPJ registró **{ $n } personas** con motivo confirmado en { $a }, { $p }; { $k } más con motivo no confirmado, que no se suman.
    }
dek-press-motive =
    { $count ->
        [1] CPJ registró **{ $n } persona** en { $a }, { $p } ({ $m }).
       *[other] CPJ registró **{ $n } personas** en { $a }, { $p } ({ $m }).
    }
dek-media =
    { $count ->
        [1] CPJ registró **{ $n } persona** que trabajaba en medios y fue asesinada en { $a }, { $p }. No tiene motivo asignado.
       *[other] CPJ registró **{ $n } personas** que trabajaban en medios y fueron asesinadas en { $a }, { $p }. No tienen motivo asignado.
    }
zone-filter = Solo con respecto a
zone-filter-off = Sin despliegue: en todas partes
zone-filter-inside = dentro de { $o }
zone-filter-outside = fuera de { $o }
zone-filter-near = en { $o } o hasta a { $n } km de su borde
dek-nocounts =
    { $count ->
        [1] Esta edición no tiene conteos de homicidios de { $a }; muestra **{ $n } despliegue** con su fuente. Sin conteos no significa sin violencia.
       *[other] Esta edición no tiene conteos de homicidios de { $a }; muestra **{ $n } despliegues** con su fuente. Sin conteos no significa sin violencia.
    }
rate-people = { $r } por cada 100 mil habitantes al año
rate-women = { $r } por cada 100 mil mujeres al año
rate-men = { $r } por cada 100 mil hombres al año
skip-map = Ir al mapa
skip-table = Ir a la tabla
skip-legend = Ir a la leyenda
search = Buscar municipio, estado u operación
search-none = Nada con «{ $q }». ¿Otra forma del nombre?
search-found =
    { $count ->
        [1] { $n } resultado
       *[other] { $n } resultados
    }
view-compare = Antes | después
view-overview = Todos los despliegues: tamaño y signo difieren
menu = Menú
close = Cerrar
country-switch = País
country-mx = México
country-sv = El Salvador

## Controls

controls = Qué se muestra
measure = Qué se mide
by = Por
by-country = País
by-state = Estado
by-muni = Municipio
source = Fuente
victims = Víctimas
offence-intentional_homicide = Homicidio doloso
offence-feminicide = Feminicidio
offence-both = Ambos
sex-female = Mujeres
sex-male = Hombres
sex-unknown = Sin registro
age-0-17 = Menos de 18
age-18plus = 18 y más
age-unknown = Sin registro
weapon-firearm = Arma de fuego
weapon-other = Otro medio
motive-confirmed = Confirmado
motive-unconfirmed = No confirmado
motive-not_applicable = No aplica
role-journalist = Periodista
role-media_worker = Trabajador(a) de medios
kind-state_based = Estado y grupo armado
kind-non_state = entre grupos armados
kind-one_sided = contra civiles
kind-mixed = varios tipos
dimension-perpetrator = Quién atacó
perpetrator-government = Gobierno
perpetrator-organised_group = Grupo organizado
perpetrator-not_stated = La fuente no lo dice
victim-civilians = Civiles, en un ataque
victim-civilians_among = Civiles y otras personas, en un enfrentamiento
victim-sides = Integrantes de los bandos
victim-not_stated = La fuente no lo dice

## The map

map-label = Mapa de { $m }, { $p }. La lista que sigue dice lo mismo.
map-label-embed = Mapa de { $m }, { $p }. La tabla enlazada dice lo mismo.
map-zoom-in = Acercar
map-zoom-out = Alejar
stack-25km = a 25 km o mejor
hex-closer = Acercar para ver sus registros
hex-places = Municipios con su centro aquí: { $l }
hex-more = { $l } y { $n } más
hex-near = Municipio de centro más cercano: { $a }
map-country = Todo el país
map-help = Usar el mapa con el teclado
nowebgl = Este navegador no puede dibujar el mapa interactivo. Aquí están la imagen y la tabla.
savedata = Imagen fija para ahorrar datos.
savedata-do = Usar el mapa
webgl-lost = El mapa dejó de dibujarse. La lista, el gráfico y la tabla dicen lo mismo.
gesture = Dos dedos para mover el mapa
gesture-ctrl = Ctrl + rueda para acercar
gesture-cmd = ⌘ + rueda para acercar
tile-failed = Una parte del mapa no llegó. Las cifras de la leyenda están completas.
nocounts-label = sin conteos en esta edición
zone-coarser-label = dentro de { $a }: { $o }
inview-open = Lugares a la vista ({ $n })
inview-said =
    { $count ->
        [1] { $n } lugar a la vista
       *[other] { $n } lugares a la vista, de mayor a menor
    }
inview-records =
    { $count ->
        [1] { $n } registro
       *[other] { $n } registros
    }

## The legend

legend = Leyenda
legend-rate = Homicidios por 100 mil habitantes al año
legend-rate-short = por 100 mil al año
legend-victims-people = Víctimas por 100 mil habitantes al año
legend-victims-women = Víctimas por 100 mil mujeres al año
legend-victims-men = Víctimas por 100 mil hombres al año
legend-feminicide = Víctimas de feminicidio por 100 mil mujeres al año
legend-count = Homicidios registrados
legend-count-victims = Víctimas registradas
legend-count-women = Mujeres víctimas registradas
legend-count-feminicide = Víctimas de feminicidio registradas
legend-count-media = Trabajadoras y trabajadores de medios asesinados
legend-records = Registros
legend-deaths = Muertes documentadas, mejor estimación
legend-hex = Registros por hexágono
legend-area-scale = El área del círculo crece con el número.
smoothed = Suavizada: en lugares pequeños se acerca a la media nacional.
basis-registration = { $p }, mes de registro
basis-occurrence = { $p }, fecha del hecho
basis-report = { $p }, mes de la denuncia
legend-stack = Lugar conocido (25 km o mejor); más grande, más registros
legend-area = Solo se sabe el municipio
precision-state-only = Solo se sabe el estado
zero = Cero registrado
nodata = Sin dato
suppressed = Dato suprimido para proteger a personas
chip-municipalities =
    { $count ->
        [1] { $w }: { $n } municipio
       *[other] { $w }: { $n } municipios
    }
chip-countries =
    { $count ->
        [1] { $w }: { $n } país
       *[other] { $w }: { $n } países
    }
chip-states =
    { $count ->
        [1] { $w }: { $n } estado
       *[other] { $w }: { $n } estados
    }
chip-count = { $w }: { $n }
zones-at = Despliegues militares al { $d }
zone-active = Vigente, con fin documentado
zone-end_unknown = Fin desconocido (no significa vigente)
zone-ended = Terminado
zone-not_begun = No había comenzado
zone-small =
    { $count ->
        [1] 1 zona municipal: acercar
       *[other] { $n } zonas municipales: acercar
    }
zone-coarser-count =
    { $count ->
        [1] 1 despliegue sin contorno: lugar menor que un departamento
       *[other] { $n } despliegues sin contorno: lugares menores que un departamento
    }
undrawn = Lo que no está en el mapa:
undrawn-muni =
    { $count ->
        [1] { $n } homicidio sin municipio conocido
       *[other] { $n } homicidios sin municipio conocido
    }
undrawn-muni-events =
    { $count ->
        [1] { $n } registro ({ $k } muertes) del que solo se sabe el municipio
       *[other] { $n } registros ({ $k } muertes) de los que solo se sabe el municipio
    }
undrawn-state =
    { $count ->
        [1] { $n } registro ({ $k } muertes) del que solo se sabe el estado
       *[other] { $n } registros ({ $k } muertes) de los que solo se sabe el estado
    }
undrawn-region =
    { $count ->
        [1] { $n } registro ({ $k } muertes) del que solo se sabe la región
       *[other] { $n } registros ({ $k } muertes) de los que solo se sabe la región
    }
undrawn-country =
    { $count ->
        [1] { $n } registro ({ $k } muertes) del que solo se sabe el país
       *[other] { $n } registros ({ $k } muertes) de los que solo se sabe el país
    }
undrawn-outside =
    { $count ->
        [1] { $n } registro fuera de las áreas de la edición
       *[other] { $n } registros fuera de las áreas de la edición
    }
undrawn-withheld =
    { $count ->
        [1] { $n } registro retenido para proteger a personas
       *[other] { $n } registros retenidos para proteger a personas
    }
undrawn-date =
    { $count ->
        [1] { $n } registro con fechas que exceden el periodo
       *[other] { $n } registros con fechas que exceden el periodo
    }
undrawn-state-unknown = { $n } sin estado conocido
undrawn-abroad =
    { $count ->
        [1] { $n } ocurrido en el extranjero
       *[other] { $n } ocurridos en el extranjero
    }
undrawn-zone-unknown =
    { $count ->
        [1] { $n } registro: no se sabe si está dentro de la zona
       *[other] { $n } registros: no se sabe si están dentro de la zona
    }
drawn = { $n } de { $m } registros en el mapa
share-known = Solo { $x } de las muertes tienen lugar conocido (25 km o mejor).
coding = El conteo anual depende de cómo codificó la fuente.
documented = Muertes documentadas, no todas las muertes.
unstable-count =
    { $count ->
        [1] { $n } municipio tiene de 1 a 19 homicidios: su tasa es inestable.
       *[other] { $n } municipios tienen de 1 a 19 homicidios: su tasa es inestable.
    }
unstable-countries =
    { $count ->
        [1] { $n } país tiene de 1 a 19: su tasa es inestable.
       *[other] { $n } países tienen de 1 a 19: su tasa es inestable.
    }
unstable-states =
    { $count ->
        [1] { $n } estado tiene de 1 a 19: su tasa es inestable.
       *[other] { $n } estados tienen de 1 a 19: su tasa es inestable.
    }
break-pop-legend = El periodo cruza enero de 2010: cada año usa su base de población.
break-pop-note = Desde 2010 la población viene de otra estimación, cerca de 6 % mayor en el país: las tasas no son una sola serie.
warn-sesnsp = Víctimas en carpetas de investigación; las cifras se corrigen durante años. No se suman a las de INEGI.
warn-gap = Faltan meses en los datos de la fuente para { $a }: { $l }. No son ceros.
warn-gaps = Faltan meses en los datos de la fuente para { $n } áreas. No son ceros.
warn-feminicide = Cada fiscalía clasifica distinto: el feminicidio solo no permite comparar estados.
warn-feminicide-do = Ver todas las mujeres víctimas
warn-sex-unknown =
    { $count ->
        [1] { $n } víctima sin sexo registrado: se cuenta, sin tasa.
       *[other] { $n } víctimas sin sexo registrado: se cuentan, sin tasa.
    }
warn-no-rate = Sin tasa: no hay población con la cual calcularla para esta selección.
partial-municipalities =
    { $count ->
        [1] { $n } municipio con meses faltantes: su color es el de los meses que hay.
       *[other] { $n } municipios con meses faltantes: su color es el de los meses que hay.
    }
partial-states =
    { $count ->
        [1] { $n } estado con meses faltantes: su color es el de los meses que hay.
       *[other] { $n } estados con meses faltantes: su color es el de los meses que hay.
    }
partial-countries =
    { $count ->
        [1] { $n } país con meses faltantes: su color es el de los meses que hay.
       *[other] { $n } países con meses faltantes: su color es el de los meses que hay.
    }
warn-perpetrator = UCDP dice quién atacó solo en ataques contra civiles: { $n } de { $m } registros de { $p }. En los demás pelean dos bandos y a ninguno se le nombra agresor.
warn-army = No distingue al ejército de otras fuerzas del gobierno: los abusos de militares en México no se pueden leer en estos números.
warn-victim = Las muertes son de todo el evento. De casi todas, UCDP no sabe de qué lado eran las personas: no es el total de civiles.
warn-press = Solo asesinatos; no agresiones ni desapariciones. Por año completo, hasta 2022: después no se sabe, no es cero.
covered-partial = La fuente cubre { $p }: { $k } de los { $n } meses pedidos.
covered-none = { $s } no tiene datos de { $p }; cubre { $q }. No es cero.
period-changed = { $s } cubre { $q }: el periodo cambió a { $p }.
level-country-only = { $s } existe solo por país.
level-state-only = { $s } existe solo por estado.
sources = Fuentes: { $l }; despliegues según la fuente citada en cada uno.

## Time

country = todo el país
step-previous = ‹ año
step-next = año ›
step-choose = Elegir fechas
play = Recorrer
pause = Detener
next-period = Periodo siguiente
handle-from = desde { $d }
handle-to = hasta { $d }
zone-show = Ver su periodo

## A place

back = Volver a la leyenda
back-place = Volver a { $a }
code = clave { $c }
rate-without =
    { $count ->
        [1] La tasa no incluye { $n } caso, contado donde y cuando no se conoce la población.
       *[other] La tasa no incluye { $n } casos, contados donde y cuando no se conoce la población.
    }
zone-part = Nombra una parte de este lugar
precision-exact = lugar exacto
precision-town = lugar conocido
precision-25km = a 25 km
precision-municipality = municipio
precision-state = estado
precision-region = zona
precision-country = país
toll = Muertes: { $b } (entre { $l } y { $h })
toll-certain = Muertes: { $b }
actors = Actores según la fuente: { $l }
press = Periodistas asesinadas y asesinados, motivo confirmado
press-unconfirmed = Periodistas asesinadas y asesinados, motivo no confirmado
stack-title =
    { $count ->
        [1] { $n } registro en un lugar
       *[other] { $n } registros en un mismo lugar
    }

## A deployment

operation = Despliegue militar
zone-dates-unknown = { $f } – fin desconocido
zone-dates = { $f } – { $l }
zone-last-reported = Último reporte: { $d }
zone-partial = Se conocen { $k } de { $n } municipios; solo esos se dibujan y filtran.
zone-coarser = El lugar es menor que las áreas de esta edición: no se dibuja su contorno.
zone-uncited = Sin fuente citada en la lista de origen: se dibuja, no excluye municipios de comparación.
zone-names = Nombra: { $l }
zone-cited = Fuente citada
zone-citation = Fuente citada: { $c }

## Before | after

compare-split = Línea entre antes y después
compare-split-at = { $n } del ancho muestra antes
compare-map-label = { $s }: mapa de { $m }, { $p }. La ficha dice las cifras.

## The table

page-previous = Anterior
page-of = Página { $a } de { $b }
page-next = Siguiente
csv = Descargar CSV
status-suppressed = dato suprimido

## Compartir

share = Compartir
share-title = Compartir esta vista
share-link = Enlace
share-embed = Insertar
share-picture = Imagen
share-cite = Cita
share-data = Datos
follow = Edición
latest = Seguir la edición más reciente
pin = Fijar esta edición: las cifras no cambiarán
link-keeps = El enlace guarda fuente, periodo, medida, filtros y lugar.
copy = Copiar
copy-link = Copiar enlace
copied = Copiado
copy-failed = No se pudo copiar: el texto quedó seleccionado.
embed-kind = Forma
embed-element = Elemento
embed-iframe = iframe
embed-element-about = Un enlace con imagen que el código vuelve mapa; sin código sigue siendo enlace e imagen, también en correo y lectores de noticias.
embed-iframe-about = Para editores que no aceptan código propio.
embed-size = Tamaño
embed-other = Otro
embed-width = Ancho
embed-height = Alto
embed-code = Código
embed-preview = Vista previa, { $w } × { $h }
picture-svg = Descargar SVG
picture-png = Descargar PNG
picture-pinned = La imagen queda fija en esta edición y lleva fuente, fecha y edición.
picture-failed = La imagen no llegó. Los enlaces siguen aquí.
alt = Texto alternativo (lo lee quien no ve la imagen)
alt-again = Volver al texto generado
citation-text = Texto
citation-bibtex = BibTeX
citation-line = { $s }. Mapa: testigo, edición { $e }, consultado el { $d }. { $u }
citation-sources = La línea de cada fuente
citation-zones = Despliegues dibujados en esta vista
citation-uncited = sin fuente citada
citation-pinned = Las citas nombran la edición { $e }: sus cifras no cambiarán.
file-areas = Lugares y cifras de esta vista
file-incidents = Registros, uno por fila
file-counts = Conteos por lugar, periodo y categoría
file-series = Serie en el tiempo
file-zones = Despliegues militares
file-comparison = La comparación
file-csv = CSV
file-geojson = GeoJSON
file-rows =
    { $count ->
        [1] { $n } fila
       *[other] { $n } filas
    }
file-facts = { $w } ({ $l })
file-unknown = Vacío = no se sabe; 0 = cero registrado. Cada archivo nombra su fuente y licencia.

## On paper

read = Cómo leerlo
print-edition = edición { $e } · enlace permanente al pie
print-link = Enlace permanente:

## States and errors

loading = Cargando los datos de { $p }
slow = Tarda más de lo normal.
empty = No hay registros aquí en { $p }. No es lo mismo que cero violencia.
offline = Sin conexión. Se muestra lo último recibido, del { $d }.
error = El servidor no respondió. Lo mostrado no ha cambiado.
retry = Reintentar
refused-not_added = Esos conteos no se suman: son de hechos distintos.
refused-need-not_added = Se puede ver uno a la vez.
refused-no_denominator = No hay población de ese grupo: no se puede calcular una tasa.
refused-need-no_denominator = Se puede ver el número.
refused-area_too_coarse = El lugar del despliegue es menor que las áreas de esta edición: no se puede decir qué ocurrió dentro.
refused-need-area_too_coarse = Se puede ver el área que lo contiene.
refused-no_deployments = Esta edición no tiene despliegues: no hay antes ni después.
refused-need-no_deployments = El mapa, la tabla y la gráfica muestran lo que hay en sus fuentes.
refused-other = Esta combinación de filtros no se puede responder.
refused-need-other = Se puede ver la fuente sin filtros.
refused-do = Quitar los filtros
badlink = El enlace pide «{ $k }={ $v }», que no existe en esta edición. Se muestra lo más cercano.
gone = Esa edición ya no está publicada. Se muestra la actual.
sheet-peek = Detalles, reducidos
sheet-half = Detalles, a media altura
sheet-full = Detalles, completos

## Help

keys-intro = Las letras actúan solo con el foco en el mapa. Todo está también en la lista y en la tabla.
keys-map = Flechas: mover · ⇧ + flechas: mover más · + −: acercar, alejar · 0: todo el país · Intro: abrir el lugar del centro
keys-go = L: leyenda · T: tiempo · /: buscar · ?: esta ayuda · Esc: volver un paso
keys-time = En el tiempo: ← → un mes · ⇧ ← → un año · Inicio, Fin: límites · Espacio: recorrer o detener

## What the numbers mean

def-records = Un registro es lo que una fuente dice de un evento. Puede abarcar un día o un año, un pueblo o un estado.
def-deaths = Estimación baja, mejor y alta de la fuente. No es un intervalo estadístico.
