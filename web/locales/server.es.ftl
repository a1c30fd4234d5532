# Textos de las páginas que solo escribe el servidor. Los identificadores empiezan con page-, document-, waiting-, about-, report- o cite-.

page-description = Violencia registrada, conteos oficiales y despliegues militares en un mismo mapa, con la fuente y la precisión de cada cifra.

form-period = Periodo
form-place = Lugar u operación
form-country = Todo el país
form-layers-both = Despliegues y nombres
form-layers-zones = Solo despliegues
form-layers-labels = Solo nombres
form-layers-none = Ninguna
form-show = Mostrar
rows-all = Ver todas las filas

document-pages = Páginas
document-edition = Edición { $e }
document-zones-small =
    { $count ->
        [1] { $n } zona municipal demasiado pequeña para dibujarse aquí
       *[other] { $n } zonas municipales demasiado pequeñas para dibujarse aquí
    }
document-zones-sources = Despliegues según la fuente citada en cada uno.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Un momento
waiting-edition = Se está preparando la edición. Esta página vuelve a preguntar sola.
waiting-web = La página no se ha construido: ejecutar «make web» y volver a cargar esta dirección.

about-title = Sobre los datos
about-lead = testigo pone en un mismo mapa la violencia registrada, los conteos oficiales y los despliegues militares, y dice qué tan segura es cada cifra.
about-sources = Fuentes
about-citation = Cita
about-faults = Defectos conocidos

report-title = Qué fue de cada fila
report-lead = Cada fila leída termina en un solo lugar: aceptada, aceptada con nota, rechazada o retenida. Juntas suman las filas leídas.
report-source = Fuente
report-read = Leídas
report-accepted = Aceptadas
report-noted = Aceptadas con nota
report-rejected = Rechazadas
report-withheld = Retenidas
report-codes = Por código
report-code = Código
report-rows = Filas
report-bin = Destino
report-examples = Primeras filas (archivo:línea)
report-kind-note = nota
report-kind-rejection = rechazo
report-none = Ninguna fila de esta fuente fue anotada, rechazada ni retenida.

cite-title = Citar
cite-lead = Cada fuente conserva su propia cita; la edición dice qué cifras se usaron, y esas no cambian.
cite-edition = { $title }. testigo, edición { $e }. { $url }
cite-version = edición
cite-text = Texto
cite-text-link = Como texto simple
cite-bibtex-link = Como archivo BibTeX
cite-attribution = Líneas para mapas

## La inserción

embed-use = Usar el mapa
embed-open = Abrir
embed-table = Tabla
embed-cite = Citar
embed-savedata = Imagen fija para ahorrar datos.
