-- The low-pass that makes a command out of the Purkinje cells' spikes; one output for each hemisphere.
--
-- Twin:     cerebellum.shinji2024.chip.OutputFilter (rounding taken with the decay)
-- Formula:  d = y decay;  y' = sat32(y + (spikes gain << 2) - (d >> 14) - (lo14(word) < lo14(d)))
-- Formats:  y s15.16, one spike is 2^16; gain and decay s1.14
-- Latency:  3 clocks; the next step may start with done
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity output_filter is
  port (
    clk    : in  std_logic;
    reset  : in  std_logic;             -- both outputs 0, the generator at its seed
    seed   : in  word_t;                -- of the rounding
    valid  : in  std_logic;             -- one step of a hemisphere
    hem    : in  std_logic;             -- which; stays until done
    spikes : in  unsigned(4 downto 0);  -- how many Purkinje cells fired
    gain   : in  signed(15 downto 0);   -- of a spike
    decay  : in  signed(15 downto 0);   -- 1 / tau
    done   : out std_logic := '0';      -- valid, 3 clocks later
    left   : out signed(31 downto 0);   -- output of the left hemisphere
    right  : out signed(31 downto 0)    -- output of the right hemisphere
  );
end entity;

architecture rtl of output_filter is
  signal of_left, of_right, y, y_1    : signed(31 downto 0) := (others => '0');
  signal decayed                      : signed(47 downto 0);
  signal spikes_0                     : signed(5 downto 0);
  signal gained                       : signed(21 downto 0);
  signal word                         : word_t;
  signal valid_1, valid_2             : std_logic := '0';
  signal sum                          : signed(35 downto 0);
begin
  left     <= of_left;
  right    <= of_right;
  y        <= of_right when hem = '1' else of_left;
  spikes_0 <= signed('0' & spikes);

  generator : entity work.lfsr32
    port map (clk => clk, load => reset, seed => seed, advance => valid, word => word);
  forget : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => y, b => decay, product => decayed);
  push : entity work.multiplier
    generic map (a_bits_g => 6, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => spikes_0, b => gain, product => gained);

  process (clk)
    variable up : signed(1 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      done    <= valid_2;
      if valid = '1' then
        y_1 <= y;
      end if;
      if valid_1 = '1' then
        up  := '0' & bit_of(unsigned(word(13 downto 0)) < unsigned(decayed(13 downto 0)));
        sum <= resize(y_1, 36) + resize(gained & "00", 36) - resize(decayed(47 downto 14), 36) - resize(up, 36);
      end if;
      if valid_2 = '1' then
        if hem = '1' then
          of_right <= saturated(sum, 32);
        else
          of_left <= saturated(sum, 32);
        end if;
      end if;
      if reset = '1' then
        of_left  <= (others => '0');
        of_right <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
