# Palabras de testigo en español. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

search = Buscar municipio, estado u operación
search-none = Nada con «{ $query }». ¿Otra forma del nombre?
search-found =
    { $count ->
        [1] { $number } resultado
       *[other] { $number } resultados
    }
view-compare = Antes | después
view-overview = Todos los despliegues: tamaño y signo difieren
close = Cerrar
country-mx = México
country-sv = El Salvador

## Controls

kind-state_based = Estado y grupo armado
kind-non_state = entre grupos armados
    .start = Entre grupos armados
kind-one_sided = contra civiles
    .start = Contra civiles
kind-mixed = varios tipos
    .start = Varios tipos

## The map

map-label = Mapa de { $measure }, { $period }. La lista que sigue dice lo mismo.
map-label-embed = Mapa de { $measure }, { $period }. La tabla enlazada dice lo mismo.
map-zoom-in = Acercar
map-zoom-out = Alejar
stack-25km = ubicado a menos de 25 km
hex-closer = Acercar para ver sus registros
hex-places =
    { $count ->
        [1] Municipio: { $list } (centro)
       *[other] Municipios: { $list } (centros)
    }
hex-more = { $list } y { $number } más
hex-near = Municipio de centro más cercano: { $place }
map-country = Todo el país
map-help = Usar el mapa con el teclado
nowebgl = Este navegador no puede dibujar el mapa interactivo. Aquí están la imagen y la tabla.
savedata = Imagen fija para ahorrar datos.
savedata-do = Usar el mapa
webgl-lost = El mapa dejó de dibujarse. La lista, el gráfico y la tabla dicen lo mismo.
gesture = Dos dedos para mover el mapa
gesture-key = { $key } + rueda para acercar
tile-failed = Una parte del mapa no llegó. Las cifras de la leyenda están completas.
nocounts-label = sin conteos en esta edición
zone-coarser-label = dentro de { $place }: { $operation }
inview-open = Más altos a la vista ({ $number })
inview-said =
    { $count ->
        [1] { $number } lugar a la vista
       *[other] { $number } lugares a la vista, de mayor a menor
    }
inview-records =
    { $count ->
        [1] { $number } registro
       *[other] { $number } registros
    }

## The legend

legend-rate-short = por 100 mil al año
legend-area = Solo se sabe el municipio
    .inline = solo se sabe el municipio
zero = Cero registrado
    .inline = cero registrado
nodata = Sin dato
    .inline = sin dato
suppressed = Dato suprimido para proteger a personas
zone-small =
    { $count ->
        [1] 1 despliegue no se ve
       *[other] { $number } despliegues no se ven
    } a esta escala: acercar

## Time

step-year = año
step-choose = Elegir fechas
play = Recorrer
pause = Detener
next-period = Periodo siguiente
handle-from = desde { $month }
    .name = desde
handle-to = hasta { $month }
    .name = hasta

## A place

back = Volver a la leyenda
back-place = Volver a { $place }
precision-exact = lugar exacto
precision-town = lugar conocido
precision-municipality = municipio
precision-state = estado
precision-region = zona
precision-country = país
toll = Muertes: { $best } (rango publicado { $low }–{ $high })
toll-certain = Muertes: { $best }

## Before | after

compare-split = Línea entre antes y después
compare-split-at = { $share } del ancho muestra antes
compare-map-label = { $side }: mapa de { $measure }, { $period }. La ficha dice las cifras.

## The table

status-suppressed = dato suprimido

## On paper

read = Cómo leerlo
print-edition = edición { $edition } · enlace permanente al pie
print-link = Enlace permanente:

## States and errors

loading = Cargando los datos de { $period }
slow = Tarda más de lo normal.
offline = Sin conexión. Se muestra lo último recibido, del { $time }.
error = El servidor no respondió. Lo mostrado no ha cambiado.
retry = Reintentar
refused-other = Esta combinación de filtros no se puede responder.
refused-need-other = Se puede ver la fuente sin filtros.
refused-do = Quitar los filtros
sheet-peek = Detalles, reducidos
sheet-half = Detalles, a media altura
sheet-full = Detalles, completos
